import type { ReactNode, Ref } from "react";
import { type PlaceType, webAddress } from "../deployments/places.tsx";
import { words } from "../words/integrations.ts";
import { type ClassicScope, classicPage, fineGrained, fineGrainedPage } from "./token-pages.ts";

type Props = { type: PlaceType; tokenUrl: string; first: Ref<HTMLAnchorElement> };

/** How to come by a token, with exactly what it must allow, before there is a field to paste it into. */
export const TokenSteps = ({ type, ...rest }: Props) =>
  type === "GITHUB" ? <GithubSteps {...rest} /> : <NetlifySteps {...rest} />;

const strong = (text: string) => <b>{text}</b>;

function GithubSteps({ tokenUrl, first }: Omit<Props, "type">) {
  const classic = (scope: ClassicScope) => (
    <Away href={classicPage(tokenUrl, scope)}>
      <span className="mono">{scope}</span>
    </Away>
  );
  return (
    <>
      <ol className="steps">
        <li>
          {words.github.open((text) => (
            <Away ref={first} href={fineGrainedPage(tokenUrl)}>
              {text}
            </Away>
          ))}
          <ul className="permissions" aria-label={words.github.permissions}>
            {fineGrained.map(({ name, access, why }) => (
              <li key={name}>
                <b>{name}</b> <span className="permission-access">{access}</span> <span>{why}</span>
              </li>
            ))}
          </ul>
        </li>
        <li>{words.github.repositories(strong)}</li>
        <li>{words.github.paste}</li>
      </ol>
      <p className="mb-4 text-small text-pretty text-ink-2">
        {words.github.classic(classic("public_repo"), classic("repo"))}
      </p>
    </>
  );
}

function NetlifySteps({ tokenUrl, first }: Omit<Props, "type">) {
  const page = webAddress(tokenUrl) ?? "https://app.netlify.com/user/applications#personal-access-tokens";
  return (
    <ol className="steps">
      <li>
        {words.netlify.open((text) => (
          <Away ref={first} href={page}>
            {text}
          </Away>
        ))}
      </li>
      <li>{words.netlify.name}</li>
      <li>{words.netlify.paste(strong)}</li>
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
    <span className="sr-only"> {words.newTab}</span>
  </a>
);
