import { words } from "../words/builder.ts";
import "./builder.css";

/** The builder as it stands before anything of the project is known. */
export function BuilderSkeleton() {
  return (
    <div className="builder" role="group" aria-busy="true" aria-label={words.opening}>
      <div className="topbar" />
      <div className="chat" />
      <div />
      <div className="sheet builder-sheet max-tablet:hidden" />
    </div>
  );
}
