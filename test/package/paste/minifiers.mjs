import minifyHTML from '@minify-html/node';
import { minify as minifyNext } from 'html-minifier-next';
import { minify as minifyTerser } from 'html-minifier-terser';
import htmlnano from 'htmlnano';
import maxPreset from 'htmlnano/presets/max';
import safePreset from 'htmlnano/presets/safe';

/** What both minifiers of this family can remove, CSS included. */
const everything = {
  collapseBooleanAttributes: true,
  collapseWhitespace: true,
  minifyCSS: true,
  minifyJS: true,
  removeAttributeQuotes: true,
  removeComments: true,
  removeEmptyAttributes: true,
  removeOptionalTags: true,
  removeRedundantAttributes: true,
  removeStyleLinkTypeAttributes: true,
  sortAttributes: true,
};

/**
 * Functions that make HTML shorter, by the name of the tool. Those in PHP and in Liquid drop comments by a pattern, without
 * knowing what a `<style>` is: their patterns are written here as they are in the file that is named.
 */
export const minifiers = {
  // pluginkollektiv/cachify, inc/class-cachify.php, _minify_cache()
  Cachify: (html) => html.replace(/<!--[^[><](.*?)-->/gs, '').replace(/[^\S ]\s*|\s{2,}/g, ' '),

  // keycdn/cache-enabler, inc/cache_enabler_disk.class.php, minify_html(), with inline CSS and JavaScript
  'Cache Enabler': (html) =>
    html
      .replace(/<!--[^[><].*?-->/gs, '')
      .replace(
        /(<(script|style)\b[^>]*>)([\s\S]*?)(<\/\2>)/gi,
        (whole, open, tag, content, close) =>
          /application\/ld\+json/.test(open)
            ? whole
            : open +
              content.replace(
                /\/\*(?!!)[\s\S]*?\*\/|(?:^[ \t]*)\/\/.*$|((?<!\()[ \t>;,{}[\]])\/\/[^;\n]*$/gm,
                (_, before = '') => before,
              ) +
              close,
      )
      .replace(/[^\S ]\s*|\s{2,}/g, ' '),

  // jenstornell/tiny-html-minifier, src/TinyHtmlMinifier.php: of what is between two `<`, all from the second `>` on is lost
  'tiny-html-minifier': (html) =>
    html
      .replace(/(?=<!--)([\s\S]*?)-->/g, '')
      .split('<')
      .map((part) => part.split('>').slice(0, 2).join('>').replace(/\s+/g, ' '))
      .join('<'),

  // renatomarinho/laravel-page-speed, src/Middleware: RemoveComments, CollapseWhitespace, RemoveQuotes
  'laravel-page-speed': (html) =>
    html
      .replace(/<\s*(script|style)[^>]*>((.|\n)*?)<\s*\/\s*(script|style)>/g, (code) =>
        code.replace(/\/\*(?:[^*]|\*+[^*/])*\*+\/|(?<!:|\\|'|")\/\/.*/g, ''),
      )
      .replace(/<!--[^\]><![](.*?)[^\]]-->/gs, '')
      .replace(/\n(\S)/g, '$1')
      .replace(/[\r\n\t]/g, '')
      .replace(/ +/g, ' ')
      .replace(/> +</g, '><')
      .replace(/ (src|width|height|name|charset|type)="(.*?)"/g, ' $1=$2'),

  // penibelst/jekyll-compress-html, site/_layouts/compress.html, with `comments: all`, `endings: all`, `clippings: all`
  'jekyll-compress-html': (html) => {
    let text = html;
    for (const name of 'html head body li dt dd p rt rp optgroup option colgroup caption thead tbody tfoot tr td th'.split(' ')) text = text.replaceAll(`</${name}>`, ''); // prettier-ignore
    text = text.replace(/<!--[\s\S]*?-->/g, '').replace(/\s+/g, ' ');
    const clipped =
      'html|head|title|base|link|meta|style|body|article|section|nav|aside|h[1-6]|hgroup|header|footer|address|p|hr|blockquote|ol|ul|li|dl|dt|dd|figure|figcaption|main|div|table|caption|colgroup|col|tbody|thead|tfoot|tr|td|th';
    return text
      .replace(new RegExp(` (</?(?:${clipped})[ >])`, 'g'), '$1')
      .replace(new RegExp(`(</(?:${clipped})>) `, 'g'), '$1');
  },

  'html-minifier-terser': (html) => minifyTerser(html, everything),
  'html-minifier-next': (html) => minifyNext(html, everything),
  '@minify-html/node': (html) =>
    minifyHTML.minify(Buffer.from(html), { minify_css: true, minify_js: true }).toString(),
  'htmlnano with cssnano (safe)': (html) => nano(html, safePreset),
  'htmlnano with cssnano (max)': (html) => nano(html, maxPreset),
};

const nano = async (html, preset) => (await htmlnano.process(html, {}, preset)).html;
