import { toast } from "../ui/toast.ts";

/** Plain http addresses of other machines have no clipboard. */
export const copyText = (text: string): void => {
  void (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))).then(
    () => toast("Copied"),
    () =>
      toast("Not copied: the browser does not allow it here. Select the text and copy it.", {
        kind: "error",
      }),
  );
};
