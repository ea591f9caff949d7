import { createSSRApp, h } from 'vue';
import { tree } from './tree.js';

const node = (tag, properties, ...children) => h(tag, properties, children);

window.hydrate = () => createSSRApp({ render: () => tree(node, window.content) }).mount('#app');
