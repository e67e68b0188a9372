import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Java } from './find-java.ts';
import type { EngineJars } from './resolve.ts';

/** What is run: the jars of the engine, by a Java. */
export interface EngineProgram {
  readonly jars: EngineJars;
  readonly java: Java;
}

/**
 * The classes that every start of the engine loads, checked and laid out as the JVM holds them (class data sharing, JEP
 * 350): some 110 MB beside the jars, with which an engine answers in two thirds of the time. It fits one build of Java.
 */
export const classArchive = ({ jars, java }: EngineProgram): string =>
  path.join(jars.folder, `classes-${java.build}.jsa`);

/** Options of the JVM that start it with the archive, where there is one. */
export function sharedClasses(program: EngineProgram): readonly string[] {
  const archive = classArchive(program);
  return existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`] : [];
}

/** What the JVM looks for classes in: the archive holds for this order alone. */
export const classPath = ({ jars }: EngineProgram): string => `${jars.plugins}/*:${jars.lib}/*`;
