import { useEffect, useRef, useState } from "react";
import type { FormEvent } from "react";
import type { PlaceType } from "../deployments/places.tsx";
import { Button } from "../ui/Button.tsx";
import { words } from "../words/integrations.ts";
import { tokenProblem } from "./check-token.ts";
import { providerWords } from "./providers.ts";
import { TokenField } from "./TokenField.tsx";
import { TokenSteps } from "./TokenSteps.tsx";
import { type ConnectProblem, useConnect } from "./useConnect.ts";

type Props = {
  type: PlaceType;
  tokenUrl: string;
  /** What the button says: Connect, Reconnect or Replace token. */
  verb: string;
  /** Where the focus goes when it opens; it stays where it is otherwise. */
  focus: "field" | "steps" | null;
  /** A token is being typed or pasted. */
  onType: () => void;
  onConnected: () => void;
  onCancel?: (() => void) | undefined;
};

/** The way to a token, the field for it, and what came of it. */
export function ConnectForm({ type, tokenUrl, verb, focus, onType, onConnected, onCancel }: Props) {
  const { connect } = useConnect(type);
  const input = useRef<HTMLInputElement>(null);
  const first = useRef<HTMLAnchorElement>(null);
  const [checking, setChecking] = useState(false);
  // State is a render late: two presses of one moment would both pass it.
  const busy = useRef(false);
  const [problem, setProblem] = useState<ConnectProblem | null>(null);

  useEffect(() => {
    if (focus === "field") input.current?.focus();
    else if (focus === "steps") first.current?.focus();
  }, [focus]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const field = input.current;
    if (!field || busy.current) return;
    const wrong = tokenProblem(field.value, providerWords[type].name);
    let refused: ConnectProblem | null = wrong ? { kind: "invalid", message: wrong } : null;
    if (!refused) {
      setProblem(null);
      setChecking(true);
      busy.current = true;
      refused = await connect(field.value.trim());
      busy.current = false;
      setChecking(false);
    }
    if (refused) {
      setProblem(refused);
      return field.focus();
    }
    field.value = "";
    onConnected();
  };
  return (
    <form noValidate autoComplete="off" onSubmit={(event) => void submit(event)}>
      <TokenSteps type={type} tokenUrl={tokenUrl} first={first} />
      <div className="token-row">
        <TokenField
          input={input}
          checking={checking}
          problem={problem}
          onType={() => {
            setProblem(null);
            onType();
          }}
        />
        <div className="token-actions">
          {onCancel && (
            <Button variant="quiet" onClick={onCancel}>
              {words.cancel}
            </Button>
          )}
          <Button type="submit" variant="rose" loading={checking} loadingText={words.field.checking}>
            {problem?.kind === "unchecked" ? words.tryAgain : verb}
          </Button>
        </div>
      </div>
    </form>
  );
}
