import { prepareDatabaseClient } from "./preparation/database-client.mjs";
import { prepareDependencies } from "./preparation/dependencies.mjs";
import { allowTypeScript } from "./preparation/typescript.mjs";

await prepareDependencies();
await prepareDatabaseClient();
process.env.NODE_ENV = "development";
await allowTypeScript();
const { serveDevelopment } = await import("./dev.ts");
await serveDevelopment();
