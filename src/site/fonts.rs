//! Fonts that a package brings for letters that the shipped font does not have: the files of its folder `fonts`.

use super::Resources;
use crate::error::Error;
use crate::text::native;
use std::io::ErrorKind;

/// The folder of fonts in a package.
pub const FOLDER: &str = "fonts";

impl Resources {
    /// Makes the fonts of the package those of native pictures, after the shipped one, for the rest of the program's run.
    ///
    /// # Errors
    ///
    /// A file that is no font.
    pub fn install_fonts(&self) -> Result<(), Error> {
        let names = match self.package.names(FOLDER) {
            Ok(names) => names,
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(Error::new(format!("cannot list {FOLDER} of the package: {error}"))),
        };
        let mut fonts = Vec::new();
        for name in names.into_iter().filter(|name| has_font_ending(name)) {
            let file = format!("{FOLDER}/{name}");
            let bytes = self.package.read(&file);
            let bytes = bytes.map_err(|error| Error::new(format!("cannot read {file} of the package: {error}")))?;
            if !native::is_font(&bytes) {
                return Err(Error::new(format!("{file}: found no font, expected an OpenType or TrueType file")));
            }
            fonts.push(bytes);
        }
        native::set_fonts(fonts);
        Ok(())
    }
}

/// Whether a name is that of a font file.
pub fn has_font_ending(name: &str) -> bool {
    [".otf", ".ttf"].iter().any(|ending| name.to_ascii_lowercase().ends_with(ending))
}
