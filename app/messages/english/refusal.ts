/** What the server answers before any page can. */
export const refusal = {
  title: "This could not be done",
  back: "To the start",
  bad_request: "The address or the form could not be read. Nothing was changed.",
  forbidden_origin: "This came from another site or another window, so nothing was changed. Open the page again and send it from there.",
  not_found: "There is no such file.",
  method_not_allowed: "Pages here are read and forms are sent; nothing else is understood. Nothing was changed.",
  length_required: "The size of what was sent was not given, so it was not read. Nothing was changed.",
  too_large: "This is larger than one mebibyte (1 MiB), so it was not read. Nothing was changed. Make it shorter and send it again.",
  unsupported_media_type: "This was not sent as a form, so it was not read. Nothing was changed.",
  wrong_host: "No site is served under this address.",
  broken: "Something failed here, and whoever runs this site can see it in the log. What you had decided before is kept. Go back and try once more.",
} as const;

/** The same for programs, which get status and code. */
export const failure = {
  bad_request: "The request could not be understood. Nothing was changed.",
  forbidden: "The request is not allowed. Nothing was changed.",
  not_found: "There is nothing at this address, or nothing that you may see.",
  method_not_allowed: "This address does not take what was sent. Nothing was changed.",
  conflict: "Things have changed in the meantime. Nothing was changed by this request.",
  too_many: "Too many tries in a short time. Wait for the seconds given in Retry-After.",
  refused: "The request was refused. Nothing was changed.",
  broken: "Something failed here. The operator can find it in the log by the id in X-Request-Id.",
} as const;
