import { useMutation } from "@apollo/client/react";
import { useRef, useState } from "react";
import type { FormEvent, RefObject } from "react";
import { graphql } from "../__generated__/gql.ts";
import { errorWords } from "../errors.ts";
import { useSession, useSessionState } from "../session/context.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { toast } from "../ui/toast.ts";
import { words } from "../words/settings.ts";

const said = words.deletion;

const DeleteAccount = graphql(`
  mutation DeleteAccount($input: DeleteAccountInput!) {
    deleteAccount(input: $input) {
      deletedUserId
      userErrors {
        code
        field
        message
      }
    }
  }
`);

type Props = { open: boolean; onOpenChange: (open: boolean) => void; projects: number | null };

/** Typing the address is the confirmation: it cannot be pressed by mistake, and it cannot be undone. */
export function DeleteAccountDialog({ open, onOpenChange, projects }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={said.question}
      description={said.goes(projects)}
      initialFocus={field}
    >
      {open && <Form field={field} onCancel={() => onOpenChange(false)} />}
    </Dialog>
  );
}

function Form({ field, onCancel }: { field: RefObject<HTMLInputElement | null>; onCancel: () => void }) {
  const session = useSession();
  const state = useSessionState();
  const email = state.status === "in" ? state.email : "";
  const [deleteAccount, { loading }] = useMutation(DeleteAccount);
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string | null>(null);
  const matches = typed.trim().toLowerCase() === email.toLowerCase();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!matches || loading) return;
    try {
      const { data } = await deleteAccount({ variables: { input: { confirmEmail: typed.trim() } } });
      const refused = data?.deleteAccount.userErrors[0];
      if (refused) return setError(refused.message);
      await session.signOut({ deleted: true });
      toast(said.deleted);
    } catch (failure) {
      setError(errorWords(failure));
    }
  };
  return (
    <form noValidate className="mt-4" onSubmit={(event) => void submit(event)}>
      <Field
        ref={field}
        label={said.type(<span className="break-all">{email}</span>)}
        type="email"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={error}
      />
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onCancel}>{said.keep}</Button>
        <Button
          type="submit"
          variant="ember"
          loading={loading}
          loadingText={said.deleting}
          reason={!matches && said.typeFirst}
        >
          {said.delete}
        </Button>
      </div>
    </form>
  );
}
