-- Opens a determination with neovim's own LSP client, waits for findings, asks for completion, prints both as JSON.
local server, file = vim.env.RATIONALE_CLI, vim.env.RATIONALE_FILE

vim.cmd('edit ' .. vim.fn.fnameescape(file))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = 'rationale',
  cmd = { vim.env.RATIONALE_NODE, server, 'lsp', '--stdio' },
  root_dir = vim.fn.fnamemodify(file, ':h'),
})
vim.lsp.buf_attach_client(buffer, client)

local found = vim.wait(15000, function()
  return #vim.diagnostic.get(buffer) > 0
end, 50)

local result = { findings = {}, completions = {}, hover = vim.NIL }
for _, one in ipairs(vim.diagnostic.get(buffer)) do
  table.insert(result.findings, { code = one.code or one.user_data.lsp.code, line = one.lnum, message = one.message })
end

if found then
  local position = { textDocument = vim.lsp.util.make_text_document_params(buffer), position = { line = 1, character = 0 } }
  local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/completion', position, 10000) or {}
  for _, answer in pairs(answers) do
    local items = answer.result and (answer.result.items or answer.result) or {}
    for _, item in ipairs(items) do
      table.insert(result.completions, item.label)
    end
  end
end

io.stdout:write(vim.json and vim.json.encode(result) or vim.fn.json_encode(result))
vim.lsp.stop_client(client)
vim.cmd('qall!')
