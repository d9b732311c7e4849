// Resolves the modules that the build writes to their fakes.
const FAKES = ["./assets.js", "./core.js", "./files-core.js"];

export function resolve(specifier, context, next) {
  if (!FAKES.includes(specifier)) return next(specifier, context);
  return next(new URL(specifier.replace("./", "./fakes/"), import.meta.url).href, context);
}
