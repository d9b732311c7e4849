//! Rust source as the rules of the house read it: the paths, identifiers, macros and texts of its code, without tests.

use proc_macro2::{TokenStream, TokenTree};
use std::fs;
use std::path::{Path, PathBuf};
use syn::visit::{self, Visit};
use syn::{Attribute, Lit, UseTree};

/// The folder of the repository.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file with this ending under a folder of the repository, in order, but what packages bring along.
pub fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![repository().join(folder)];
    while let Some(folder) = open.pop() {
        let entries = fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
        open.extend(folders.into_iter().filter(|path| !path.ends_with("node_modules")));
        found.extend(files.into_iter().filter(|path| path.to_string_lossy().ends_with(ending)));
    }
    // A rule holds for no files at all, so a folder that has moved must not pass.
    assert!(!found.is_empty(), "a folder without a file that ends with '{ending}'");
    found.sort();
    found
}

/// What a file's code is made of. Comments are none of it, nor are items for tests alone.
#[derive(Default)]
pub struct Source {
    /// Every path, those of `use` taken apart: `use a::{b, c::d}` has `a::b` and `a::c::d`.
    pub paths: Vec<Vec<String>>,
    pub identifiers: Vec<String>,
    /// The names of the macros that are called.
    pub macros: Vec<String>,
    /// The texts between quotation marks.
    pub literals: Vec<String>,
    /// The attributes of functions, by their last word.
    pub attributes: Vec<String>,
    /// The modules that the file declares and has in files of their own.
    pub modules: Vec<String>,
}

impl Source {
    pub fn parse(text: &str) -> syn::Result<Source> {
        let mut source = Source::default();
        source.visit_file(&syn::parse_file(text)?);
        Ok(source)
    }

    /// Reads the arguments of a macro, which need not be Rust: words joined by `::` are paths.
    fn read_tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(word) => {
                    if colons != 2 {
                        self.paths.extend((path.len() > 1).then(|| std::mem::take(&mut path)));
                        path.clear();
                    }
                    path.push(word.to_string());
                    self.identifiers.push(word.to_string());
                    colons = 0;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
                other => {
                    self.paths.extend((path.len() > 1).then(|| std::mem::take(&mut path)));
                    path.clear();
                    colons = 0;
                    match other {
                        TokenTree::Group(group) => self.read_tokens(group.stream()),
                        TokenTree::Literal(literal) => {
                            if let Lit::Str(text) = Lit::new(literal) {
                                self.literals.push(text.value());
                            }
                        }
                        _ => {}
                    }
                }
            }
        }
        self.paths.extend((path.len() > 1).then_some(path));
    }

    fn read_use(&mut self, tree: &UseTree, before: &[String]) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(path) => self.read_use(&path.tree, &with(&path.ident)),
            UseTree::Name(name) => self.paths.push(with(&name.ident)),
            UseTree::Rename(rename) => self.paths.push(with(&rename.ident)),
            UseTree::Glob(_) => self.paths.push(before.to_vec()),
            UseTree::Group(group) => group.items.iter().for_each(|item| self.read_use(item, before)),
        }
    }
}

/// Whether an item is compiled for tests alone.
fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg") && attribute.parse_args::<syn::Ident>().is_ok_and(|word| word == "test")
    })
}

impl<'a> Visit<'a> for Source {
    fn visit_item_mod(&mut self, module: &'a syn::ItemMod) {
        if !is_for_tests(&module.attrs) {
            self.modules.extend(module.content.is_none().then(|| module.ident.to_string()));
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_use(&mut self, item: &'a syn::ItemUse) {
        self.read_use(&item.tree, &[]);
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        self.paths.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_ident(&mut self, word: &'a proc_macro2::Ident) {
        self.identifiers.push(word.to_string());
    }

    fn visit_macro(&mut self, call: &'a syn::Macro) {
        self.macros.extend(call.path.segments.last().map(|segment| segment.ident.to_string()));
        self.read_tokens(call.tokens.clone());
    }

    fn visit_lit_str(&mut self, text: &'a syn::LitStr) {
        self.literals.push(text.value());
    }

    fn visit_attribute(&mut self, attribute: &'a Attribute) {
        // A comment before an item is an attribute too, with its words as a literal.
        if !attribute.path().is_ident("doc") {
            self.attributes.extend(attribute.path().segments.last().map(|segment| segment.ident.to_string()));
            visit::visit_attribute(self, attribute);
        }
    }
}
