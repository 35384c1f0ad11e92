import { toast } from "../ui/toast.ts";

/** Whether it was copied, which is said either way. Plain http addresses of other machines have no clipboard. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    toast("Copied");
    return true;
  } catch {
    toast("Not copied: the browser does not allow it here. Select the text and copy it.", { kind: "error" });
    return false;
  }
};
