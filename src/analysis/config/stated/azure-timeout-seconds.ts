import { posix } from 'node:path';
import type { Project } from '../../framework';
import { nearestFolderWith } from '../nearest-folder-with';
import { asObject, asString, parseConfig } from '../parse/parse-config';
import { folderOf } from '../resolve-path';

/** Seconds that the function app of a file gives each run, by `functionTimeout` of its host.json (`00:10:00`, `1.00:00:00`); undefined where it says nothing or knows no limit (`-1`). https://learn.microsoft.com/azure/azure-functions/functions-host-json#functiontimeout */
export function azureTimeoutSeconds(project: Project, file: string): number | undefined {
  const folder = nearestFolderWith(project, folderOf(file), 'host.json');
  const stated = folder === undefined ? undefined : asString(asObject(parseConfig(project, posix.join(folder, 'host.json')))?.functionTimeout);
  const [, days = '0', hours, minutes, seconds] = /^(?:(\d+)\.)?(\d+):(\d+):(\d+)$/.exec(stated ?? '') ?? [];
  return hours === undefined ? undefined : ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
}
