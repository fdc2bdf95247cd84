import { inProgram } from "./program.mjs";

/** From here on TypeScript can be imported. Only after the dependencies are there. */
export async function allowTypeScript() {
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: inProgram("tsconfig.json") });
}
