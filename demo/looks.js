/**
 * The pages on which a visitor can see the element: the title, the colours of the page, and which of them the page
 * brings as the accent of the element, if any. The styles are in looks.css.
 */
export const looks = {
  newspaper: {
    title: 'Newspaper',
    accent: '',
    palette: ['#221d16', '#8c1d18', '#6b5a3a', '#24486b'],
  },
  plain: { title: 'White', accent: '', palette: ['#1a1c20', '#b3261e', '#0b57d0', '#146c43'] },
  dark: { title: 'Dark', accent: '#8ab4f8', palette: ['#e8eaed', '#8ab4f8', '#f28b82', '#81c995'] },
  brand: {
    title: 'Brand',
    accent: '#0d6efd',
    palette: ['#212529', '#0d6efd', '#6610f2', '#198754'],
  },
  rtl: {
    title: 'Right to left',
    accent: '#0f6b58',
    palette: ['#1c2420', '#0f6b58', '#9a3b26', '#3c4a8c'],
  },
  large: { title: 'Large type', accent: '', palette: ['#1a1c20', '#b3261e', '#0b57d0', '#146c43'] },
  contrast: {
    title: 'High contrast',
    accent: '#ffff00',
    palette: ['#ffffff', '#ffff00', '#00ffff', '#00ff00'],
  },
};

/** Returns the little picture of a page. It is decoration: the name of the page is said beside it. */
export function pictureOf(look) {
  const picture = Object.assign(document.createElement('span'), { className: 'picture' });
  picture.dataset.look = look;
  picture.ariaHidden = 'true';
  return picture;
}
