import { fetched } from './request';

/** Fetches a file and hands it to the browser under the name the server gave it. */
export async function download(path: string): Promise<void> {
  const response = await fetched(path, '*/*');
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(response.headers.get('Content-Disposition') ?? '');
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** RFC 5987 */
export function fileName(disposition: string): string {
  const [, extended] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? [];
  const [, plain] = /filename="([^"]+)"/i.exec(disposition) ?? [];
  try {
    return extended ? decodeURIComponent(extended) : (plain ?? 'file');
  } catch {
    return plain ?? 'file';
  }
}
