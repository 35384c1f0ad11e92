import { useMutation } from "@apollo/client/react";
import { useRef, useState } from "react";
import type { FormEvent, RefObject } from "react";
import { graphql } from "../__generated__/gql.ts";
import { errorWords } from "../errors.ts";
import { useSession, useSessionState } from "../session/context.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { counted } from "../ui/format.ts";
import { toast } from "../ui/toast.ts";

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
  const goes = projects
    ? `Its ${counted(projects, "project")} ${projects === 1 ? "goes" : "go"} with it`
    : "Everything in it goes with it";
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Delete the account?"
      description={`${goes}, and so do their sites and repositories on this machine, at once and for good. What is on GitHub and Netlify stays there.`}
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
      toast("Account deleted");
    } catch (failure) {
      setError(errorWords(failure));
    }
  };
  return (
    <form noValidate className="mt-4" onSubmit={(event) => void submit(event)}>
      <Field
        ref={field}
        label={
          <>
            Type <span className="break-all">{email}</span>
          </>
        }
        type="email"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={error}
      />
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onCancel}>Keep it</Button>
        <Button
          type="submit"
          variant="ember"
          loading={loading}
          loadingText="Deleting"
          reason={!matches && "Type the address of the account first"}
        >
          Delete account
        </Button>
      </div>
    </form>
  );
}
