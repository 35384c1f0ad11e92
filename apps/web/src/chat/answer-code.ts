import { graphql } from "../__generated__/gql.ts";

/** Both sides of what an answer changed; asked for when the answer comes into view. */
export const answerCode = graphql(`
  query AnswerCode($id: ID!) {
    generation(id: $id) {
      id
      text
      code {
        html
        css
        javascript
      }
      baseVersion {
        id
        code {
          html
          css
          javascript
        }
      }
      version {
        id
        code {
          html
          css
          javascript
        }
      }
    }
  }
`);
