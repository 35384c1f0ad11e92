import { useFragment } from "@apollo/client/react";
import type { FragmentType } from "@apollo/client";
import { TriangleAlert } from "lucide-react";
import { graphql } from "../__generated__/gql.ts";
import type { AnswerReport_GenerationFragment } from "../__generated__/graphql.ts";
import { words } from "../words/chat.ts";
import { fileName } from "./fold.ts";
import { editsWords, effortWords } from "./report.ts";

export const answerReportFragment = graphql(`
  fragment AnswerReport_generation on Generation {
    id
    report {
      blocks
      applied
      wholeFiles
      calls
      repairs
      continues
      steps {
        exact
        trailingSpace
        indentation
        unicode
      }
      warnings {
        code
        file
        message
      }
    }
  }
`);

/** How an answer came together, and what was noticed in what it made: quiet lines under its files. */
export function AnswerReport({
  generation: from,
}: {
  generation: FragmentType<AnswerReport_GenerationFragment>;
}) {
  const { data, complete } = useFragment({
    fragment: answerReportFragment,
    fragmentName: "AnswerReport_generation",
    from,
  });
  const report = complete ? data.report : null;
  if (!report) return null;
  const lines = [editsWords(report), effortWords(report)].filter((line) => line !== null);
  if (lines.length === 0 && report.warnings.length === 0) return null;
  return (
    <div className="report num">
      {lines.map((line) => (
        <p key={line}>{line}.</p>
      ))}
      {report.warnings.length > 0 && (
        <ul aria-label={words.report.noticed}>
          {report.warnings.map((warning) => (
            <li key={`${warning.code} ${warning.message}`}>
              <TriangleAlert size={12} strokeWidth={1.75} aria-hidden="true" />
              <span className="min-w-0 break-words" dir="auto">
                {warning.file && <span className="mono">{fileName[warning.file]}</span>} {warning.message}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
