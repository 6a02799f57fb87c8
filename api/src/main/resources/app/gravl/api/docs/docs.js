'use strict';

// Renders openapi.json, which is ours; text only ever enters the page as text.
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
let api;

function element(name, text, ...children) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
}

function resolved(node) {
  if (!node || !node.$ref) return node || {};
  return node.$ref.slice(2).split('/').reduce((at, key) => at[key], api);
}

function typeOf(schema, depth) {
  const name = schema.$ref && schema.$ref.split('/').pop();
  const s = resolved(schema);
  if (s.const !== undefined) return JSON.stringify(s.const);
  if (s.enum) return s.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (s.oneOf) return s.oneOf.map((one) => typeOf(one, depth)).join(' | ');
  if (s.allOf) return s.allOf.map((one) => typeOf(one, depth)).join(' & ');
  if (s.type === 'array') return typeOf(s.items || {}, depth) + '[]';
  if (s.properties && depth < 4) {
    const pad = '  '.repeat(depth + 1);
    const required = s.required || [];
    const lines = Object.entries(s.properties).map(([key, value]) => pad + key
        + (required.includes(key) ? '' : '?') + ': ' + typeOf(value, depth + 1)
        + (resolved(value).description ? '  // ' + resolved(value).description : ''));
    return '{\n' + lines.join('\n') + '\n' + '  '.repeat(depth) + '}';
  }
  return (s.format || s.type || name || 'any') + '';
}

function body(holder, content) {
  for (const [type, media] of Object.entries(content || {})) {
    holder.append(element('p', '', element('code', type)));
    if (media.schema) holder.append(element('pre', typeOf(media.schema, 0)));
  }
}

function rows(pairs) {
  const table = element('table');
  for (const cells of pairs) table.append(element('tr', '', ...cells));
  return table;
}

function operation(path, method, shared) {
  const op = api.paths[path][method];
  const inside = element('div', op.description);
  const parameters = [...shared, ...(op.parameters || [])].map(resolved);
  if (parameters.length) {
    inside.append(element('h3', 'Parameters'), rows(parameters.map((p) => [
      element('th', p.name + (p.required ? '' : '?')),
      element('td', p.in + ', ' + typeOf(p.schema || {}, 0)),
      element('td', p.description)])));
  }
  if (op.requestBody) {
    inside.append(element('h3', 'Body'));
    body(inside, op.requestBody.content);
  }
  inside.append(element('h3', 'Answers'));
  for (const [status, given] of Object.entries(op.responses)) {
    const answer = resolved(given);
    inside.append(element('p', '', element('b', status + ' '), answer.description || ''));
    if (status < 300) body(inside, answer.content);
  }
  const summary = element('summary', '', element('b', method.toUpperCase()),
      element('code', path), element('span', ' ' + op.summary));
  return element('details', '', summary, inside);
}

function show(filter) {
  const main = document.getElementById('operations');
  main.replaceChildren();
  const groups = new Map(api.tags.map((tag) => [tag.name, []]));
  for (const [path, item] of Object.entries(api.paths)) {
    for (const method of METHODS.filter((m) => item[m])) {
      const op = item[method];
      const text = (method + ' ' + path + ' ' + op.summary).toLowerCase();
      if (text.includes(filter)) groups.get(op.tags[0]).push(operation(path, method, item.parameters || []));
    }
  }
  for (const [name, operations] of groups) {
    if (operations.length) main.append(element('h2', name), ...operations);
  }
  if (!main.childElementCount) main.append(element('p', 'Nothing matches.'));
}

fetch('/openapi.json').then((answer) => answer.json()).then((json) => {
  api = json;
  document.getElementById('title').textContent = api.info.title;
  document.getElementById('description').textContent = api.info.description;
  show('');
  document.getElementById('filter').addEventListener('input', (event) => show(event.target.value.toLowerCase()));
}).catch(() => {
  document.getElementById('operations').replaceChildren(element('p', 'The description could not be loaded.'));
});
