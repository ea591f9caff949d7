import 'preact/debug';
import { h, hydrate } from 'preact';
import { tree } from './tree.js';

window.hydrate = () => hydrate(tree(h, window.content), document.getElementById('app'));
