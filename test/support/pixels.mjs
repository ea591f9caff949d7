/* global createImageBitmap, OffscreenCanvas */

/** A picture of the visible part of the page, as PNG in base64. */
export function screenshot({ page, send }) {
  return page ? page.screenshot({ encoding: 'base64' }) : send('GET', '/screenshot');
}

/**
 * Runs in the page: the engine decodes its own PNG. Resolves to the points, as [x, y], at which the picture has the
 * colour, or at which it differs from another picture.
 */
export async function findPixels(picture, colourOrOther) {
  const decode = async (png) => {
    const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const { data, width } = await decode(picture);
  const isColour = Array.isArray(colourOrOther);
  const other = isColour ? undefined : (await decode(colourOrOther)).data;
  const found = [];
  for (let i = 0; i < data.length; i += 4) {
    const expected = isColour ? colourOrOther : [...other.subarray(i, i + 3)];
    const isSame = expected.every((value, n) => Math.abs(value - data[i + n]) < 3);
    if (isSame === isColour) found.push([(i / 4) % width, Math.floor(i / 4 / width)]);
  }
  return found;
}
