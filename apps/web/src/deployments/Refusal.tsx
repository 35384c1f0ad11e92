import { Note } from "../ui/Note.tsx";
import { words } from "../words/deploy-pane.ts";
import { IntegrationsLink } from "./IntegrationsLink.tsx";
import { fieldOf } from "./PublishForm.tsx";
import { isRunning } from "./queries.ts";
import type { DeployForm } from "./useDeployForm.ts";

const leadsToIntegrations: ReadonlySet<string> = new Set([
  "INTEGRATION_INACTIVE",
  "NO_INTEGRATION",
  "LOCAL_NOT_ALLOWED",
]);

/** Why nothing was begun, where no field is to blame. */
export function Refusal({ form }: { form: DeployForm }) {
  const { refusal, row, type } = form;
  if (!refusal || fieldOf(form)) return null;
  const waits = refusal.code === "DEPLOYMENT_RUNNING";
  // What it waited for is over.
  if (waits && !(row && isRunning(row))) return null;
  return (
    <Note
      tone={waits ? "brass" : "ember"}
      role="alert"
      className="mt-4"
      action={
        refusal.code !== null &&
        leadsToIntegrations.has(refusal.code) && (
          <IntegrationsLink type={type} look={{ size: "s" }}>
            {words.integrations}
          </IntegrationsLink>
        )
      }
    >
      {refusal.words}
    </Note>
  );
}
