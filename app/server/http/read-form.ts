/** The fields of a form. A body that is no form is the sender's fault, so it is answered with 400, not with a failure of ours. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  try {
    const form = await request.formData();
    return new URLSearchParams([...form].filter((pair): pair is [string, string] => typeof pair[1] === "string"));
  } catch {
    throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
}
