/** Beyond these a browser gives an empty canvas. */
const LONGEST_SIDE = 16_000;
const LARGEST_AREA = 120_000_000;

/** Draws an SVG of this host and saves it as PNG, twice as fine where there is room; false where there is none. */
export async function savePicture(svg: string, name: string): Promise<boolean> {
  const image = new Image();
  image.src = svg;
  await image.decode();
  const { naturalWidth, naturalHeight } = image;
  const fits = (scale: number) =>
    Math.max(naturalWidth, naturalHeight) * scale <= LONGEST_SIDE &&
    naturalWidth * naturalHeight * scale ** 2 <= LARGEST_AREA;
  const scale = [2, 1].find(fits);
  if (scale === undefined) return false;
  const canvas = document.createElement('canvas');
  canvas.width = naturalWidth * scale;
  canvas.height = naturalHeight * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!picture) return false;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = `${name.replace(/[\\/:*?"<>|]+/g, ' ')}.png`;
  link.click();
  URL.revokeObjectURL(link.href);
  return true;
}
