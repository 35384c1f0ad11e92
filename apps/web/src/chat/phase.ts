/** What the end of an answer means for the file it was writing. */
export const phaseOf = (status: string): "done" | "broken" | "stopped" =>
  status === "CANCELLED" ? "stopped" : status === "INCOMPLETE" || status === "FAILED" ? "broken" : "done";
