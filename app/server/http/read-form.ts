/** The fields of a form. A body that is no form is the sender's fault, so it is answered with 400, not with a failure of ours. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  try {
    const form = await request.formData();
    return new URLSearchParams([...form].filter((pair): pair is [string, string] => typeof pair[1] === "string"));
  } catch {
    throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
}

/** A form with one file in it; null where none was chosen. */
export async function readFormWithFile(request: Request, field: string): Promise<{ form: URLSearchParams; file: { name: string; bytes: Uint8Array } | null }> {
  try {
    const sent = await request.formData();
    const file = sent.get(field);
    const form = new URLSearchParams([...sent].filter((pair): pair is [string, string] => typeof pair[1] === "string"));
    return { form, file: file === null || typeof file === "string" || (file.name === "" && file.size === 0) ? null : { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } };
  } catch {
    throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
}
