/** The bytes of a file in base64; undefined where the browser may not read it, as with a folder. */
export function encodeFile(file: Blob): Promise<string | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.onerror = () => resolve(undefined);
    reader.readAsDataURL(file);
  });
}
