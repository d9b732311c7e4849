/**
 * Draws an SVG as PNG.
 *
 * @param {string} svg
 * @param {number} scale pixels for each CSS pixel
 */
export async function rasterize(svg, scale) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  /** @type {Blob | null} */
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("found a canvas that cannot be written as PNG, expected one with at least one pixel");
  return blob;
}
