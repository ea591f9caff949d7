/* global createImageBitmap, OffscreenCanvas, requestAnimationFrame */

/** A picture of the visible part of the page, as PNG in base64. */
export async function screenshot({ page, send, evaluate }) {
  // In the next frame but one, everything that has changed is painted.
  await evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  return page ? page.screenshot({ encoding: 'base64' }) : send('GET', '/screenshot');
}

/**
 * Runs in the page: the engine decodes its own PNG. Resolves to the points, as [x, y], at which the picture has the
 * colour, or at which it differs from another picture. With an area (`left`, `top`, `right`, `bottom`), only its points.
 */
export async function findPixels(picture, colourOrOther, area = {}) {
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
  const { left = 0, top = 0, right = width, bottom = Infinity } = area;
  const found = [];
  for (let i = 0; i < data.length; i += 4) {
    const x = (i / 4) % width;
    const y = Math.floor(i / 4 / width);
    if (x < left || x >= right || y < top || y >= bottom) continue;
    const isNear = (n) => Math.abs((isColour ? colourOrOther[n] : other[i + n]) - data[i + n]) < 3;
    if ((isNear(0) && isNear(1) && isNear(2)) === isColour) found.push([x, y]);
  }
  return found;
}
