/** Which room may know which: the table of ARCHITECTURE.md as rules, each with its reason. */
const rooms = {
  annotation: [],
  sources: ["annotation"],
  engine: ["annotation"],
  record: ["annotation"],
  api: ["annotation", "sources", "engine", "record"],
  cli: ["annotation", "sources", "engine", "record", "api"],
};

const forbidden = Object.entries(rooms).map(([room, known]) => ({
  name: `${room}-knows-only-${known.join("-") || "itself"}`,
  comment: `The flow goes left to right: packages/${room} may import ${known.join(", ") || "nothing of ours"}.`,
  severity: "error",
  from: { path: `^packages/${room}/` },
  to: { path: "^(packages|evaluation)/", pathNot: `^packages/(${[room, ...known].join("|")})/` },
}));

const only = ({ name, comment, modules, place }) => ({
  name,
  comment,
  severity: "error",
  from: { path: "^(packages|evaluation)/", pathNot: place },
  to: { path: modules },
});

export default {
  forbidden: [
    ...forbidden,
    {
      name: "workbench-knows-annotation-and-contract",
      comment: "The browser gets the vocabulary and the HTTP contract, never the database or the model.",
      severity: "error",
      from: { path: "^packages/workbench/src/" },
      to: { path: "^(packages|evaluation)/", pathNot: "^packages/(workbench/|annotation/|api/src/contract/)" },
    },
    {
      name: "nobody-imports-evaluation",
      comment: "Measuring imports everything and is imported by nothing.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^evaluation/" },
    },
    only({
      name: "onnx-in-engine-model",
      comment: "One place loads weights.",
      modules: "node_modules/onnxruntime",
      place: "^packages/engine/src/model/",
    }),
    only({
      name: "database-in-record-database",
      comment: "One place opens a database, so that PGlite and PostgreSQL stay interchangeable.",
      modules: "node_modules/(pg|@electric-sql/pglite)/",
      place: "^packages/record/src/(database|[^/]*database[^/]*)\\.(test\\.)?ts$",
    }),
    only({
      name: "react-in-workbench",
      comment: "Only screens know React.",
      modules: "node_modules/react(-dom)?/",
      place: "^packages/workbench/",
    }),
    {
      name: "no-cycles",
      comment: "A cycle means that two files are one concept or that a function lives in the wrong one.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-network-outside-api",
      comment:
        "Parley works offline: only the local server (api) opens sockets; sources/fetch will be the one other place.",
      severity: "error",
      from: {
        path: "^packages/(annotation|engine|record|sources)/",
        pathNot: "^packages/(sources/src/fetch/|record/src/.*\\.test\\.ts)",
      },
      to: { path: "^(node:)?(http|https|net|tls|dgram|undici)$" },
    },
    {
      name: "no-unresolvable",
      comment: "An import that resolves to nothing breaks at run time.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".json"],
    },
  },
};
