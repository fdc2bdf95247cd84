import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

// A thread of its own reads TypeScript by itself: it does not always inherit how the program was started.
register({ tsconfig: fileURLToPath(new URL("../../../tsconfig.json", import.meta.url)) });
await import("./scenario-check-thread.ts");
