/** Containers of dependencies: a called name gives an instance of the class, or of what implements the type, that it is asked for. */
export const containerCalls: Readonly<Record<string, RegExp>> = {
  '@evyweb/ioctopus': /\.get\(\)$/,
  '@nestjs/core': /\.(?:get|resolve)\(\)$/,
  awilix: /\.(?:build|resolve)\(\)$/,
  inversify: /\.(?:get|getAsync|resolve)\(\)$/,
  tsyringe: /\.resolve\(\)$/,
  typedi: /\.get\(\)$/,
};
