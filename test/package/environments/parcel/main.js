import { article } from 'diplomacy-brief';
import 'diplomacy-brief/labels/fr.js';

document.title = article.title;
