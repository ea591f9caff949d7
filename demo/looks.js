/**
 * The pages on which a visitor can see the element: the colours of the page, and which of them it
 * brings as the accent of the element, if any; `isDark` if its text is light. The styles are in looks.css.
 */
export const looks = {
  newspaper: {
    accent: '',
    palette: ['#221d16', '#8c1d18', '#6b5a3a', '#24486b'],
  },
  plain: { accent: '', palette: ['#1a1c20', '#b3261e', '#0b57d0', '#146c43'] },
  dark: { accent: '#8ab4f8', palette: ['#e8eaed', '#8ab4f8', '#f28b82', '#81c995'], isDark: true },
  brand: {
    accent: '#0d6efd',
    palette: ['#212529', '#0d6efd', '#6610f2', '#198754'],
  },
  rtl: {
    accent: '#0f6b58',
    palette: ['#1c2420', '#0f6b58', '#9a3b26', '#3c4a8c'],
  },
  large: { accent: '', palette: ['#1a1c20', '#b3261e', '#0b57d0', '#146c43'] },
  contrast: {
    accent: '#ffff00',
    palette: ['#ffffff', '#ffff00', '#00ffff', '#00ff00'],
    isDark: true,
  },
};
