// Runs before the page is hydrated. With ?late the page imports the element, half a second after.
if (location.search !== '?late') void import('diplomacy-brief');
