import ts from 'typescript';

/** What TypeScript finds wrong in a file of an app with a bundler. */
export function typeProblems(file) {
  const options = {
    strict: true,
    skipDefaultLibCheck: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
