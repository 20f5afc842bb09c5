/** Containers of dependencies: a called name gives an instance of the class, or of what implements the type, that it is asked for; one with `All` or `Many` gives all of them. */
export const containerCalls: Readonly<Record<string, RegExp>> = {
  '@evyweb/ioctopus': /\.get\(\)$/,
  '@nestjs/core': /\.(?:get|resolve)\(\)$/,
  '@fastify/awilix': /\.(?:build|resolve)\(\)$/,
  awilix: /\.(?:build|resolve)\(\)$/,
  inversify: /\.(?:get|getAll|getAllAsync|getAsync|resolve)\(\)$/,
  tsyringe: /\.(?:resolve|resolveAll)\(\)$/,
  typedi: /\.(?:get|getMany)\(\)$/,
};
