import { toast } from "../ui/toast.ts";
import { words } from "../words/deploy-pane.ts";

/** Whether it was copied, which is said either way. Plain http addresses of other machines have no clipboard. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    toast(words.copied);
    return true;
  } catch {
    toast(words.notCopied, { kind: "error" });
    return false;
  }
};
