/**
 * The import table of the architecture, as rules. Each layer lists what it may import of ours; the
 * layer's own folder is always allowed. Specs are held to the rules on cycles and siblings only: they
 * sit beside their source and may drive it through any public surface.
 */
const layers = {
  core: [],
  blocks: ['core'],
  templates: ['core'],
  storage: ['core'],
  migrations: [],
  database: ['core', 'migrations'],
  fetch: ['core'],
  render: ['core', 'blocks'],
  export: ['core', 'blocks', 'render'],
  sections: ['core'],
  channels: ['core'],
  targets: ['core', 'export'],
  acme: ['core'],
  agents: ['core', 'database', 'fetch'],
  sdk: ['core'],
  collections: ['core', 'blocks'],
  jobs: [
    'core',
    'blocks',
    'database',
    'fetch',
    'render',
    'export',
    'channels',
    'agents',
    'storage',
    'targets',
    'acme',
  ],
  endpoints: ['core', 'database', 'agents', 'jobs'],
  server: ['core', 'database', 'templates', 'render', 'jobs', 'storage', 'acme'],
  plugins: [
    'core',
    'blocks',
    'templates',
    'storage',
    'database',
    'render',
    'export',
    'sections',
    'channels',
    'agents',
    'fetch',
    'collections',
    'jobs',
    'endpoints',
    'server',
  ],
  cli: [
    'core',
    'blocks',
    'templates',
    'storage',
    'database',
    'migrations',
    'render',
    'export',
    'collections',
    'jobs',
    'endpoints',
    'server',
    'plugins',
    'payload.config',
  ],
}

const spec = '\\.spec\\.(ts|tsx)$'
const publicEntries = '^src/((index|client|rsc)\\.ts|(sdk|server|blocks)/index\\.ts)$'
const typeOnly = ['type-only', 'type-import', 'pre-compilation-only']

const layerRule = ([layer, allowed]) => ({
  name: `${layer}-imports`,
  comment: `src/${layer} may import ${allowed.length ? allowed.join(', ') : 'nothing of ours'}.`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: spec },
  to: {
    path: '^(src|admin|tests|scripts|payload\\.config)',
    pathNot: [layer, ...allowed].map((folder) =>
      folder === 'payload.config' ? '^payload\\.config' : `^src/${folder}(/|\\.)`,
    ),
  },
})

/** Folders whose members know nothing of each other; `shared` may be imported by all of them. */
const siblingRule = ({ folder, shared = [] }) => ({
  name: `${folder}-siblings`,
  comment: `Two members of src/${folder} never import each other; what both need goes to core.`,
  severity: 'error',
  from: { path: `^src/${folder}/([^/]+)/` },
  to: {
    path: `^src/${folder}/([^/]+)/`,
    pathNot: [`^src/${folder}/$1/`, ...shared.map((name) => `^src/${folder}/${name}/`)],
  },
})

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: typeOnly } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: { pathNot: '^admin/(app/\\(payload\\)/admin/importMap|next-env)' },
      to: { couldNotResolve: true },
    },
    {
      name: 'core-stays-pure',
      comment: 'core knows no framework, network or disk; their types may be named.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: spec },
      to: {
        path: 'node_modules/(payload|@payloadcms|react|react-dom|next|express|sharp|drizzle-orm|mongodb|mongoose)/',
        dependencyTypesNot: typeOnly,
      },
    },
    {
      name: 'core-stays-offline',
      severity: 'error',
      from: { path: '^src/core/', pathNot: spec },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|path|path/posix|util)$' },
    },
    {
      name: 'templates-hold-no-code',
      comment: 'A bundled template is a manifest and assets: no package, no Node module.',
      severity: 'error',
      from: { path: '^src/templates/[^/]+/', pathNot: spec },
      to: { path: 'node_modules/', dependencyTypesNot: typeOnly },
    },
    ...Object.entries(layers).map(layerRule),
    {
      name: 'endpoints-only-enqueue',
      comment:
        'Endpoints also run inside Next, where the static renderer cannot be imported: of the jobs they take what starts, reads and flips, never what renders.',
      severity: 'error',
      from: { path: '^src/endpoints/', pathNot: spec },
      to: { path: '^src/(render|storage)/', reachable: true },
    },
    siblingRule({ folder: 'blocks', shared: ['parts'] }),
    siblingRule({ folder: 'templates' }),
    siblingRule({ folder: 'plugins', shared: ['parts'] }),
    siblingRule({ folder: 'channels' }),
    siblingRule({ folder: 'targets', shared: ['parts'] }),
    {
      name: 'parts-know-no-block',
      severity: 'error',
      from: { path: '^src/blocks/parts/' },
      to: { path: '^src/blocks/', pathNot: '^src/blocks/parts/' },
    },
    {
      name: 'public-entries-are-for-installers',
      comment: 'Nothing inside imports a public entry.',
      severity: 'error',
      from: { path: '^(src|payload\\.config)', pathNot: spec },
      to: { path: publicEntries },
    },
    {
      name: 'config-composes-plugins',
      severity: 'error',
      from: { path: '^payload\\.config\\.ts$' },
      to: {
        path: '^(src|admin|tests|scripts)/',
        pathNot: '^src/(plugins|database|migrations)/|^src/core/settings',
      },
    },
    {
      name: 'admin-imports',
      comment: "The admin knows core, blocks, the plugins' client entries and the config.",
      severity: 'error',
      from: { path: '^admin/' },
      to: {
        path: '^(src|tests|scripts)/',
        pathNot: '^src/(core|blocks)/|^src/(client|rsc)\\.ts$|^src/plugins/[^/]+/(client|rsc)[./]',
      },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(src|admin|payload\\.config)', pathNot: spec },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'only-listed-packages',
      comment: 'What runs in production is in "dependencies".',
      severity: 'error',
      from: { path: '^(src|admin|payload\\.config)', pathNot: spec },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: typeOnly,
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^admin/\\.next/|^artifacts/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
}
