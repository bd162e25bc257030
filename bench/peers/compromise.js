// compromise.js - quotations and people of articles by compromise (npm)
//
//   node compromise.js FILE...    prints articles a second and quotations found
'use strict'
const fs = require('fs')
const nlp = require('compromise')

const texts = process.argv.slice(2).map((path) => fs.readFileSync(path, 'utf8'))
nlp('Warm up, "please," she said.').quotations().out('array')
let found = 0
const start = process.hrtime.bigint()
for (const text of texts) {
    const doc = nlp(text)
    found += doc.quotations().out('array').length
    doc.people().out('array')
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9
console.log((texts.length / seconds).toFixed(2), found)
