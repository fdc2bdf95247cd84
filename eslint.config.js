import jsxA11y from "eslint-plugin-jsx-a11y";
import react from "eslint-plugin-react";
import tseslint from "typescript-eslint";

const clockAndChance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The clock is an argument: world.clock.now(). Otherwise nothing that depends on time can be tested or replayed." },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "The clock is an argument: world.clock.now()." },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: "Chance is an argument: world.ids. A draw that cannot be replayed cannot be explained to a learner." },
];
const environmentOnce = { selector: "MemberExpression[object.name='process'][property.name='env']", message: "The environment is read once, in app/server/adapters/environment.ts, so that everything wrong is named at start." };

export default tseslint.config(
  { ignores: ["node_modules", "build", "data", "app/server/adapters/generated", "test-results", "playwright-report", "tests/boundaries/planted"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // A route's components are values; `_` marks what an interface forces us to name.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["app/**/*.tsx"],
    ...react.configs.flat.recommended,
    settings: { react: { version: "18.3" } },
  },
  {
    files: ["app/**/*.tsx"],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { react },
    rules: {
      "react/react-in-jsx-scope": "off",
      "react/prop-types": "off",
      "react/no-danger": "error",
      "react/forbid-dom-props": ["error", { forbid: [{ propName: "style", message: "The Content-Security-Policy refuses style attributes: use a class." }] }],
      // Every word on screen comes from app/messages, or it can never be translated.
      "react/jsx-no-literals": ["error", { noStrings: true, ignoreProps: true, allowedStrings: [" ", "·", ", ", ": ", "–", "→", "(", ")", ".", ","] }],
    },
  },
  {
    files: ["app/domain/**/*.ts", "app/server/**/*.ts"],
    ignores: ["app/server/adapters/**", "**/*.test.ts"],
    rules: { "no-restricted-syntax": ["error", ...clockAndChance, environmentOnce] },
  },
  {
    files: ["app/routes/**/*.{ts,tsx}", "app/components/**/*.{ts,tsx}", "app/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", ...clockAndChance, environmentOnce] },
  },
  {
    files: ["app/cli/**/*.ts", "tests/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.test.{ts,tsx}", "tests/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off", "@typescript-eslint/require-await": "off" },
  },
);
