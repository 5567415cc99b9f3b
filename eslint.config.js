import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import globals from "globals";

const KAART = "src/lappendeken/kaart/js";

/** The modules with which a page begins, above all wings. */
const PAGES = ["./start.js", "./inkijk.js", "./bladzijde.js", "./naast.js"];
const ABOVE = PAGES.map((name) => `.${name}`);

/**
 * Forbid imports from these folders and modules.
 *
 * @type {(...group: string[]) => ["error", object]}
 */
const forbid = (...group) => ["error", { patterns: [{ group, message: "This wing is above." }] }];

export default defineConfig([
  globalIgnores([
    "src/lappendeken/kaart/static/",
    "src/lappendeken/rapport/gedeeld/templates/",
    // What is no source: an environment of Python, output, built packages.
    ".venv/",
    "uitvoer/",
    "build/",
    "dist/",
  ]),
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2023, sourceType: "module", globals: globals.es2023 },
    linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" },
    rules: {
      "array-callback-return": "error",
      complexity: ["error", 12],
      "consistent-return": "error",
      "default-case-last": "error",
      eqeqeq: "error",
      "func-style": ["error", "declaration", { allowArrowFunctions: true }],
      "guard-for-in": "error",
      "max-depth": ["error", 4],
      "max-lines": ["error", 400],
      "no-array-constructor": "error",
      "no-await-in-loop": "off",
      "no-constructor-return": "error",
      "no-else-return": "error",
      "no-eval": "error",
      "no-implicit-coercion": "error",
      "no-implied-eval": "error",
      "no-lonely-if": "error",
      "no-loop-func": "error",
      "no-nested-ternary": "off",
      "no-new-func": "error",
      "no-param-reassign": "error",
      "no-self-compare": "error",
      "no-shadow": "error",
      "no-template-curly-in-string": "error",
      "no-throw-literal": "error",
      "no-unneeded-ternary": "error",
      "no-unreachable-loop": "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-use-before-define": ["error", { functions: false, variables: false }],
      "no-useless-concat": "error",
      "no-useless-return": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-rest-params": "error",
      "prefer-spread": "error",
      "prefer-template": "error",
      radix: "error",
      "require-unicode-regexp": "error",
      yoda: "error",
    },
  },
  {
    files: [`${KAART}/**`],
    ignores: [`${KAART}/kern/**`],
    languageOptions: { globals: globals.browser },
    rules: {
      "no-restricted-properties": [
        "error",
        ...[
          "innerHTML",
          "outerHTML",
          "insertAdjacentHTML",
          "setHTMLUnsafe",
          "write",
          "writeln",
        ].map((property) => ({
          property,
          message: "Text may never pass as markup; see elementen.js.",
        })),
      ],
    },
  },
  // The wings, from below: kern, elementen, beeld, paneel and bladzijde, and what a page begins
  // with. Only beeld draws with Leaflet.
  { files: [`${KAART}/kern/**`], rules: { "no-restricted-imports": forbid("../*") } },
  {
    files: [`${KAART}/elementen.js`, `${KAART}/straks.js`, `${KAART}/uitpakken.js`],
    rules: { "no-restricted-imports": forbid("./*/*", ...PAGES) },
  },
  {
    files: [`${KAART}/bewaar.js`, `${KAART}/vel.js`],
    rules: {
      "no-restricted-imports": forbid("./beeld/*", "./paneel/*", "./bladzijde/*", ...PAGES),
    },
  },
  {
    files: [`${KAART}/beeld/**`],
    languageOptions: { globals: { L: "readonly" } },
    rules: { "no-restricted-imports": forbid("../paneel/*", "../bladzijde/*", ...ABOVE) },
  },
  {
    files: [`${KAART}/paneel/**`],
    rules: { "no-restricted-imports": forbid("../bladzijde/*", ...ABOVE) },
  },
  {
    files: [`${KAART}/bladzijde/**`],
    rules: { "no-restricted-imports": forbid("../beeld/*", "../paneel/*", ...ABOVE) },
  },
  {
    files: ["tests/js/**", "tests/kaart/**", "scripts/**", "*.config.js"],
    languageOptions: { globals: globals.node },
  },
]);
