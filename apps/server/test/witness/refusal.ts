/** The status of a request that the provider refuses, null of one that it answers; anything else is thrown on. */
export async function refusal(asked: Promise<unknown>): Promise<number | null> {
  try {
    await asked;
    return null;
  } catch (error) {
    if (error instanceof Error && "status" in error && typeof error.status === "number") return error.status;
    throw error;
  }
}
