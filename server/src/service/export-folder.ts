/** Where letters go by the settings of an editor or by the configuration; neither leads out of the folder it belongs to. */
import { URI, Utils } from 'vscode-uri';
import { isWithin, leadsOut } from './globs';
import type { Files, Surroundings } from './workspace';

export interface ExportFolder {
  /** URI; undefined where nobody said. */
  readonly folder?: string;
  /** What was named and is not used, in words for a person. */
  readonly leftOut?: string;
}

/** `wanted`: the folder of the settings, from the workspace folder on. */
export async function exportFolder(
  { configuration, configurationUri, problems }: Surroundings,
  wanted: { readonly root: string; readonly folder: string } | undefined,
  files: Files,
): Promise<ExportFolder> {
  if (wanted) {
    const inside = await folderInside(wanted.root, wanted.folder, files);
    return inside === undefined ? { leftOut: outside(wanted.folder, 'the workspace folder') } : { folder: inside };
  }
  const denied = problems.find(({ code, uri }) => code === 'folder-leads-outside' && uri === configurationUri);
  if (denied) return { leftOut: denied.message };
  const folder = configuration.export?.folder;
  if (folder === undefined || configurationUri === undefined) return {};
  return { folder: Utils.resolvePath(URI.parse(configurationUri), '..', folder).toString() };
}

/** The URI of a folder below another; undefined where it leads out, by its name or by a link. */
export async function folderInside(root: string, folder: string, files: Files): Promise<string | undefined> {
  if (leadsOut(folder)) return undefined;
  const uri = Utils.resolvePath(URI.parse(root), folder).toString();
  const [home, place] = [(await files.real?.(root)) ?? root, (await files.real?.(uri)) ?? uri];
  return isWithin(home, place) ? uri : undefined;
}

/** `of`: what it leads out of. */
export const outside = (folder: string, of: string): string =>
  `“${folder}” leads out of ${of}, so letters do not go there. Name such a folder yourself: with --out in the call, or when the ` +
  'editor asks where to write.';
