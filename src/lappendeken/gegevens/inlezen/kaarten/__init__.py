"""A map of the user: recognised by its first bytes, copied, and measured in a process of its own.

A map file is the one kind of input that foreign code (GDAL) reads, and GDAL does what a
file says it is: fetch an address, run a pipeline. So no file of a user reaches GDAL in
the process of the user. The way of a file:

1. :mod:`soorten` knows the formats that are read and how each begins; what begins otherwise
   is refused, whatever its name says.
2. :mod:`kopie` copies the file, and what belongs to it in the same folder, to a private
   folder under fixed names; :mod:`zipbestand` unpacks a shapefile there.
3. :mod:`proces` starts a Python process there with one driver of GDAL, no network and
   limits of time and memory; first for the attributes, then for the surfaces.
4. In that process (:mod:`kind`) the features are read: with GDAL only by :mod:`gdal`,
   without it by :mod:`geojson`, :mod:`topojson`, :mod:`kml` and :mod:`geoparquet`; and their
   polygons are measured (:mod:`meten`).
5. In between :mod:`regios` decides in our own process, from the attributes, which regio each
   feature is.

Back come texts and surfaces. Two maps that are laid over each other (:mod:`paar`) pass through
it as bytes that nothing here reads, to a third process (:mod:`overleggen`, :mod:`tekenen`); from
there come surfaces, and paths of a picture. Only of units (:mod:`dekking`) the polygons come
back, to be drawn: built anew by us from checked coordinates, never the bytes of the file.
"""
