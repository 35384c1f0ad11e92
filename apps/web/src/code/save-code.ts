import { graphql } from "../__generated__/gql.ts";
import type { Code } from "../chat/fold.ts";

export const saveCode = graphql(`
  mutation SaveCode($input: SaveCodeInput!) {
    saveCode(input: $input) {
      version {
        id
        number
        code {
          html
          css
          javascript
        }
      }
      project {
        id
        ...Builder_project @unmask
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** What comes out of the cache knows its type; an input must not. */
export const plain = ({ html, css, javascript }: Code): Code => ({ html, css, javascript });
