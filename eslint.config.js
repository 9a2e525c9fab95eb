import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'test/fixtures/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'process',
        'Buffer',
        'console',
        'setTimeout',
        'setInterval',
        'fetch',
        'Date',
        'Office',
        'Excel',
      ],
      'no-restricted-syntax': [
        'error',
        { selector: ':function[async=true]', message: 'The core is synchronous.' },
        { selector: 'AwaitExpression', message: 'The core is synchronous.' },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'The core is deterministic.',
        },
      ],
    },
  },
  {
    // What a reader can hold in mind at once; sentences and patterns may be longer than a line of code.
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      // A switch counts once: a list of cases is read one at a time.
      complexity: ['error', { max: 15, variant: 'modified' }],
      'max-lines': ['error', 400],
      'max-len': [
        'error',
        { code: 140, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true },
      ],
    },
  },
  {
    // Entailment asks facts, never text: no expression and no method of strings.
    files: ['src/core/entail/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Literal[regex]', message: 'Entailment reads no text: give the fact a field.' },
        {
          selector:
            'CallExpression > MemberExpression[property.name=/^(startsWith|endsWith|match|matchAll|replace|replaceAll|split|charAt|charCodeAt|substring|substr|search|indexOf|lastIndexOf|trim|trimEnd|trimStart|toLowerCase|toUpperCase|padStart|padEnd|localeCompare|normalize)$/]',
          message: 'Entailment opens no string: give the fact a field.',
        },
      ],
    },
  },
  {
    // Words stand in the tables of core/language, not in expressions.
    files: ['src/core/{entail,rules}/**/*.ts'],
    rules: {
      'no-misleading-character-class': 'error',
    },
  },
  {
    files: ['src/{taskpane,workbench}/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  { files: ['src/cli/**/*.ts', 'test/bench/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
);
