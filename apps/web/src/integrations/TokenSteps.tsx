import type { ReactNode, Ref } from "react";
import { type PlaceType, webAddress } from "../deployments/places.tsx";
import { classicPage, classicScopes, fineGrained, fineGrainedPage } from "./token-pages.ts";

type Props = { type: PlaceType; tokenUrl: string; first: Ref<HTMLAnchorElement> };

/** How to come by a token, with exactly what it must allow, before there is a field to paste it into. */
export const TokenSteps = ({ type, ...rest }: Props) =>
  type === "GITHUB" ? <GithubSteps {...rest} /> : <NetlifySteps {...rest} />;

function GithubSteps({ tokenUrl, first }: Omit<Props, "type">) {
  return (
    <>
      <ol className="steps">
        <li>
          <Away ref={first} href={fineGrainedPage(tokenUrl)}>
            Open GitHub’s token page
          </Away>
          . Name, 90 days and these permissions are filled in:
          <ul className="permissions" aria-label="Permissions of the token">
            {fineGrained.map(({ name, access, why }) => (
              <li key={name}>
                <b>{name}</b> <span className="permission-access">{access}</span> <span>{why}</span>
              </li>
            ))}
          </ul>
        </li>
        <li>
          Under Repository access choose <b>All repositories</b>: without it no new one can be made, only one
          that you select there can be published to.
        </li>
        <li>Generate the token, copy it and paste it here.</li>
      </ol>
      <p className="mb-4 text-small text-pretty text-ink-2">
        A classic token works too, with one scope:{" "}
        {classicScopes.map(({ scope, why }, index) => (
          <span key={scope}>
            {index > 0 && " or "}
            <Away href={classicPage(tokenUrl, scope)}>
              <span className="mono">{scope}</span>
            </Away>{" "}
            ({why})
          </span>
        ))}
        .
      </p>
    </>
  );
}

function NetlifySteps({ tokenUrl, first }: Omit<Props, "type">) {
  return (
    <ol className="steps">
      <li>
        <Away
          ref={first}
          href={webAddress(tokenUrl) ?? "https://app.netlify.com/user/applications#personal-access-tokens"}
        >
          Open Netlify’s token page
        </Away>{" "}
        and choose New access token.
      </li>
      <li>Name it Roseram Builder and let it expire in 90 days.</li>
      <li>
        Copy it and paste it here. <b>This token opens the whole account</b>: Netlify’s tokens have no finer
        permissions.
      </li>
    </ol>
  );
}

const Away = ({
  href,
  children,
  ref,
}: {
  href: string;
  children: ReactNode;
  ref?: Ref<HTMLAnchorElement>;
}) => (
  <a ref={ref} href={href} target="_blank" rel="noopener noreferrer" className="link">
    {children}
    <span className="sr-only"> (opens in a new tab)</span>
  </a>
);
