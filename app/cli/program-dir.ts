import { fileURLToPath } from "node:url";

/** The folder of the program itself, wherever it was called from. */
export const programDir = fileURLToPath(new URL("../../", import.meta.url));
